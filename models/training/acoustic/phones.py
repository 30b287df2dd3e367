"""The units of the acoustic model: 21 initials, 37 toneless finals and silence; and how a pinyin syllable is made of them."""

import re

SILENCE = "SIL"
INITIALS = "b p m f d t n l g k h j q x zh ch sh r z c s".split()
# v is u with two dots; ii is the vowel after z c s, iii the one after zh ch sh r.
FINALS = ("a o e ai ei ao ou an en ang eng ong er "
          "i ii iii ia ie iao iu ian in iang ing iong "
          "u ua uo uai ui uan un uang ueng v ve van vn").split()
# The order fixes the outputs of the network: output 2p is the first frame of phone p, 2p+1 each further one.
PHONES = [SILENCE] + INITIALS + FINALS
INDEX = {phone: i for i, phone in enumerate(PHONES)}

_WITHOUT_INITIAL = {
    "yi": "i", "ya": "ia", "ye": "ie", "yao": "iao", "you": "iu", "yan": "ian", "yin": "in", "yang": "iang",
    "ying": "ing", "yong": "iong", "yu": "v", "yue": "ve", "yuan": "van", "yun": "vn", "yai": "ia",
    "wu": "u", "wa": "ua", "wo": "uo", "wai": "uai", "wei": "ui", "wan": "uan", "wen": "un", "wang": "uang",
    "weng": "ueng"}
_SPECIAL = {"n": ["en"], "ng": ["eng"], "m": ["m", "u"], "hm": ["h", "en"], "hng": ["h", "eng"],
            "yo": ["i", "o"], "lo": ["l", "uo"], "r": ["er"]}
_FULL_SPELLING = {"ue": "ve", "uei": "ui", "uen": "un", "iou": "iu"}


def phones_of(syllable: str) -> list[str] | None:
    """One or two phones of a pinyin syllable (tone digit allowed, v or ü), or None where it is none."""
    s = re.sub(r"\d", "", syllable.lower()).replace("ü", "v").replace("u:", "v").replace("ê", "e")
    if s in _SPECIAL:
        return _SPECIAL[s]
    if s[:1] in ("y", "w"):
        return [_WITHOUT_INITIAL[s]] if s in _WITHOUT_INITIAL else None
    initial = s[:2] if s[:2] in ("zh", "ch", "sh") else s[:1]
    if initial not in INITIALS:
        return [s] if s in FINALS else None
    final = s[len(initial):]
    if initial in ("j", "q", "x") and final.startswith("u"):
        final = "v" + final[1:]
    if final == "i" and initial in ("z", "c", "s"):
        final = "ii"
    if final == "i" and initial in ("zh", "ch", "sh", "r"):
        final = "iii"
    final = _FULL_SPELLING.get(final, final)
    return [initial, final] if final in FINALS else None


def indices_of(syllables: list[str]) -> list[int]:
    return [INDEX[p] for s in syllables for p in phones_of(s)]
