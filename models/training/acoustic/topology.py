"""Phones in word positions, and Kaldi's numbers for their transitions: what the graph and the exported model must agree on."""

from phones import PHONES

POSITIONS = ["_B", "_E", "_I", "_S"]        # begin, end, inside, alone
PHONE_TABLE = ["<eps>", "SIL"] + [p + s for p in PHONES[1:] for s in POSITIONS]


def forward_transition(phone: int) -> int:
    return 2 * (phone - 1) + 2


def loop_transition(phone: int) -> int:
    return 2 * (phone - 1) + 1


def network_phone(phone: int) -> int:
    """Index in PHONES, whatever the word position."""
    return 0 if phone == 1 else 1 + (phone - 2) // len(POSITIONS)
