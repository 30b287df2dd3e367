#!/usr/bin/env bash
# The recipe with tiny numbers, in a folder of its own.
#   bash smoke.sh language   sentences, language model, graph: needs only requirements-text.txt
#   bash smoke.sh            all of it: synthetic speech, half a minute of training, a model that Vosk loads
# PYTHON and TINGJIAN say which ones to run; KEEP a new folder to leave everything in.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python}
tingjian=${TINGJIAN:-$here/../../../tingjian}
if [ -n "${KEEP:-}" ]; then
  work=$KEEP
  mkdir "$work"
else
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
fi
export OMP_WAIT_POLICY=passive
cd "$work"

"$python" "$here/generate_text.py" --count 2000 --seed 1 > text.txt
test "$(sort -u text.txt | wc -l)" -eq 2000
"$python" "$here/language_model.py" --text text.txt --out lm --dictionary-words 3000
"$tingjian" models graph --lm lm --out graph
[ "${1:-all}" = language ] && exit

"$python" "$here/speak.py" --text text.txt --out parts --parts 2 --size 40 --seed 1
"$python" "$here/train.py" --parts parts --plan synthetic=40,non-speech=4 --out model.pt --width 96 --bottleneck 32 --minutes 0.5 --boot 0.3 --warm-up 0.05
"$python" "$here/export.py" --checkpoint model.pt --lm lm --graph graph --out vosk
"$python" "$here/make_dev_calls.py" --out dev
mkdir one && cp dev/library.* one/
"$python" "$here/score.py" vosk --calls one
mkdir told && cp dev/library.truth.json told/ && echo '{"direction": "inbound", "hangup_by": "agent"}' > told/library.json
"$python" "$here/make_calls.py" told calls
"$python" "$here/score.py" vosk --calls calls
