#!/usr/bin/env bash
# The whole recipe with tiny numbers: synthetic speech only, a small network, half a minute of training.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export OMP_WAIT_POLICY=passive
cd "$work"
"$python" "$here/generate_text.py" --count 2000 --seed 1 > text.txt
test "$(sort -u text.txt | wc -l)" -eq 2000
"$python" "$here/speak.py" --text text.txt --out parts --parts 2 --size 40 --seed 1
"$python" "$here/train.py" --parts parts --plan synthetic=40,non-speech=4 --out model.pt --width 96 --bottleneck 32 --minutes 0.5 --boot 0.3 --warm-up 0.05
"$python" "$here/language_model.py" --text text.txt --out lm --dictionary-words 3000
"$python" "$here/graph.py" --lm lm --out graph
"$python" "$here/export.py" --checkpoint model.pt --graph graph --out vosk
"$python" "$here/make_dev_calls.py" --out dev
mkdir one && cp dev/library.* one/
"$python" "$here/score.py" vosk --calls one
