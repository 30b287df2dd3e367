// What of a transcript is to be shown where. No DOM here.

/**
 * A turn's words as pieces to show: each word by itself as it is spoken, or whole figures and sentence marks as people write
 * them. A piece knows its first and last word, so that it leads back to the sound.
 */
export function pieces(turn, form) {
  const written = form === "written" ? turn.written : { spans: [], marks: [] };
  const spanAt = new Map(written.spans.map(span => [span.first, span]));
  const markAfter = new Map(written.marks.map(mark => [mark.after, mark.text]));
  const all = [];
  for (let i = 0; i < turn.words.length; i++) {
    const span = spanAt.get(i) ?? { first: i, last: i };
    const words = turn.words.slice(span.first, span.last + 1);
    const spoken = words.map(word => word.text).join("");
    i = span.last;
    all.push({
      first: span.first, last: span.last, start_ms: words[0].start_ms, text: span.text ?? spoken,
      spoken: span.text ? spoken : "", recognised: words.map(word => word.recognised).filter(Boolean).join(" "),
      confidence: Math.min(...words.map(word => word.confidence)),
      filler: turn.written.fillers.includes(span.first), mark: markAfter.get(i) ?? "",
    });
  }
  return all;
}

/** The index of the word that sounds at a time, or the last one before it; -1 before the first. */
export function wordAt(words, ms) {
  let low = 0;
  let high = words.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (words[middle].start_ms <= ms) {
      found = middle;
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return found;
}

/** The turn that sounds at a time; where two speak at once, the one that began last; else -1. */
export function turnAt(turns, ms) {
  return turns.findLastIndex(turn => turn.start_ms <= ms && ms < turn.end_ms);
}

/** For each turn, the findings whose evidence touches it. */
export function findingsByTurn(turns, findings) {
  return turns.map(turn =>
    findings.filter(finding =>
      finding.turns.includes(turn.seq) && finding.start_ms < turn.end_ms && finding.end_ms > turn.start_ms));
}

/** The words of a turn that belong to a finding's evidence, as [first, last], or null. */
export function wordsOf(turn, finding) {
  const quoted = quotedWords(turn.words, finding.quote);
  if (quoted) return quoted;
  const first = turn.words.findIndex(word => word.end_ms > finding.start_ms);
  const last = turn.words.findLastIndex(word => word.start_ms < finding.end_ms);
  return first < 0 || last < first ? null : [first, last];
}

// The quote is text of the transcript, but its words are parted in another way.
function quotedWords(words, quote) {
  const wanted = squeeze(quote);
  if (!wanted) return null;
  const text = words.map(word => squeeze(word.text));
  const at = text.join("").indexOf(wanted);
  if (at < 0) return null;
  let from = 0;
  let first = -1;
  for (let i = 0; i < text.length; i++) {
    const to = from + text[i].length;
    if (first < 0 && to > at) first = i;
    if (to >= at + wanted.length) return [first, i];
    from = to;
  }
  return null;
}

const squeeze = text => text.replace(/[\s…，。、,.!?！？；：]/g, "");

/**
 * The transcript as lines: turns, and between them what is no speech: long gaps, music, tones.
 */
export function lines(turns, sounds, gapMs = 4000) {
  const rows = [];
  let heardUntil = 0;
  for (const turn of turns) {
    if (turn.start_ms - heardUntil >= gapMs) rows.push(gap(sounds, heardUntil, turn.start_ms));
    rows.push({ kind: "turn", turn, key: `t${turn.seq}` });
    heardUntil = Math.max(heardUntil, turn.end_ms);
  }
  return rows;
}

function gap(sounds, from, to) {
  const heard = sounds.filter(sound => sound.start_ms < to && sound.end_ms > from);
  const longest = heard.sort((a, b) => b.end_ms - b.start_ms - (a.end_ms - a.start_ms))[0];
  return { kind: longest ? longest.kind : "silence", from, to, key: `g${from}` };
}
