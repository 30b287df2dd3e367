"""Edit distance, and what a fair comparison of transcripts ignores."""

import re


def edit_distance(reference, heard) -> int:
    row = list(range(len(heard) + 1))
    for i, x in enumerate(reference, 1):
        diagonal, row[0] = row[0], i
        for j, z in enumerate(heard, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (x != z))
    return row[-1]


def comparable(text: str) -> str:
    """Characters only; 幺 counts as 一 and 两 as 二, since they are one number to the listener."""
    return re.sub(r"[^\u4e00-\u9fff]", "", text).replace("幺", "一").replace("两", "二")
