// Talks to the server. Every refusal becomes a Refusal with the server's code.
import { textOf } from "./logic/query.js";
import { session } from "./session.js";

export class Refusal extends Error {
  /** @param detail the server's whole answer, which may say more than why */
  constructor(status, why, message, detail = {}) {
    super(message);
    this.status = status;
    this.why = why;
    this.detail = detail;
  }
}

const cookie = name =>
  document.cookie.split("; ").find(pair => pair.startsWith(`${name}=`))?.slice(name.length + 1);

async function call(method, path, { parameters = {}, body } = {}) {
  const query = textOf(parameters);
  let response;
  try {
    response = await fetch(`/api/${path}${query ? `?${query}` : ""}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...(method === "GET" ? {} : { "X-XSRF-TOKEN": cookie("XSRF-TOKEN") ?? "" }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new Refusal(0, "unreachable", "the server cannot be reached");
  }
  if (response.status === 204) return null;
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer;
  if (response.status === 401 && answer.why === "signed_out") session.person = null;
  throw new Refusal(response.status, answer.why ?? "fault", answer.error ?? response.statusText, answer);
}

export const get = (path, parameters) => call("GET", path, { parameters });
export const post = (path, body = {}) => call("POST", path, { body });
export const put = (path, body = {}) => call("PUT", path, { body });
export const del = path => call("DELETE", path);
