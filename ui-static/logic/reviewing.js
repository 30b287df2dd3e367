// The review of one call: what is chosen, what is being written, what the server knows.
import { reactive } from "../vue.js";
import { get, post, put } from "../api.js";
import { refreshTotals } from "../totals.js";
import { nextUndecided, worstFirst } from "./review.js";

export function openReview(id) {
  const state = reactive({ call: null, selected: null, fault: null, busy: false });
  /** Notes that are not saved yet, by finding. */
  const drafts = reactive({});

  function take(call) {
    call.findings = worstFirst(call.findings);
    state.call = call;
  }

  /** Screened again: other findings may have taken the place of those before. */
  function takeAnew(call) {
    take(call);
    if (!find(state.selected)) state.selected = null;
    refreshTotals().catch(() => null);
  }

  async function attempt(deed) {
    state.busy = true;
    try {
      await deed();
      state.fault = null;
    } catch (refused) {
      state.fault = refused;
    } finally {
      state.busy = false;
    }
  }

  const load = () => attempt(async () => take(await get(`calls/${id}`)));
  const find = finding => state.call?.findings.find(one => one.id === finding) ?? null;

  return {
    state, load,
    select: finding => { state.selected = finding; },
    chosen: () => find(state.selected),

    /** The finding after (1) or before (-1) the chosen one; the first when none is chosen. */
    neighbour(by) {
      const findings = state.call?.findings ?? [];
      const at = findings.findIndex(one => one.id === state.selected);
      return findings[at < 0 ? 0 : Math.max(0, Math.min(findings.length - 1, at + by))] ?? null;
    },

    draft: finding => drafts[finding.id] ?? finding.verdict?.note ?? "",
    setDraft: (finding, text) => { drafts[finding.id] = text; },

    /** Saves a verdict with its note, then goes on to the next finding that waits. */
    judge: (finding, decision) => attempt(async () => {
      if (state.call.review) return;
      const note = drafts[finding.id] ?? finding.verdict?.note ?? "";
      const fresh = !finding.verdict;
      await put(`findings/${finding.id}/verdict`, { decision, note });
      delete drafts[finding.id];
      take(await get(`calls/${id}`));
      if (fresh) state.selected = nextUndecided(state.call.findings, finding.id)?.id ?? finding.id;
    }),

    finish: () => attempt(async () => {
      take(await post(`calls/${id}/finish`));
      refreshTotals().catch(() => null);
    }),

    swapSides: () => attempt(async () => {
      takeAnew(await post(`calls/${id}/swap-sides`));
    }),

    /** @param voice that is the agent's: a or b */
    nameAgent: voice => attempt(async () => {
      takeAnew(await put(`calls/${id}/agent`, { voice }));
    }),

    reopen: () => attempt(async () => {
      take(await post(`calls/${id}/reopen`));
      refreshTotals().catch(() => null);
    }),
  };
}
