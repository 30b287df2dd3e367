// Who is signed in: undefined while nobody knows, null when nobody is.
import { reactive } from "./vue.js";

export const session = reactive({ person: undefined });
