// How somebody sounds, as people read it. No DOM here.

const whole = value => (value === null ? null : { n: Math.round(value) });
const tenth = value => (value === null ? null : { n: value.toFixed(1) });

const ROWS = [
  ["talk_share", part => whole(part.talk_share * 100)],
  ["overlap", part => (part.overlap_ms === null ? null : tenth(part.overlap_ms / 1000))],
  ["pauses", part => tenth(part.pause_ms / 1000)],
  ["rate", part => whole(part.characters_per_minute)],
  ["level", part => whole(part.level_dbfs)],
  ["pitch", part => whole(part.pitch_hz)],
  ["range", part => tenth(part.range_semitones)],
];

/** The rows of the speakers' table that say something: a name, and a value or null for each. */
export function partRows(parts) {
  return ROWS
    .map(([name, read]) => ({ name, values: parts.map(read) }))
    .filter(row => row.values.some(value => value !== null));
}

/** What is to be said of one turn, as [name, value]; nothing of what was not measured. */
export function turnFacts(voice) {
  const signed = value => (value === null ? null : { n: (value > 0 ? "+" : "") + value.toFixed(1) });
  return [
    ["rate", whole(voice.characters_per_minute)],
    ["level", whole(voice.level_dbfs)],
    ["above_own", signed(voice.above_own_db)],
    ["pitch", whole(voice.pitch_hz)],
    ["pitch_range", voice.pitch_low_hz === null ? null : { low: Math.round(voice.pitch_low_hz), high: Math.round(voice.pitch_high_hz) }],
    ["pauses", voice.pauses ? tenth(voice.pause_ms / 1000) : null],
    ["overlap", voice.overlap_ms ? tenth(voice.overlap_ms / 1000) : null],
  ].filter(([, value]) => value !== null);
}
