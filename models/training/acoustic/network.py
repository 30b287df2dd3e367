"""The network: a factorised TDNN at 33 frames a second."""

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

SPLICE = 9          # feature frames that the first layer sees, every third frame
SUBSAMPLING = 3
BYPASS = 0.66


class Net(nn.Module):
    """Layer 0 sees 9 feature frames; each later layer sees one bottleneck frame at either side, `dilations` output frames away."""

    def __init__(self, width=448, bottleneck=112, dilations=(1, 1, 1, 1, 1, 2, 2, 2, 2), outputs=120, features=40, last=256):
        super().__init__()
        self.shape = dict(width=width, bottleneck=bottleneck, dilations=tuple(dilations), outputs=outputs, features=features, last=last)
        self.register_buffer("mean", torch.zeros(features))
        self.register_buffer("std", torch.ones(features))
        self.first = nn.Linear(SPLICE * features, width, bias=False)
        self.first_norm = nn.BatchNorm1d(width)
        self.squeeze = nn.ModuleList(nn.Linear(2 * width, bottleneck, bias=False) for _ in dilations)
        self.widen = nn.ModuleList(nn.Linear(2 * bottleneck, width, bias=False) for _ in dilations)
        self.norms = nn.ModuleList(nn.BatchNorm1d(width) for _ in dilations)
        self.last = nn.Linear(width, last, bias=False)
        self.last_norm = nn.BatchNorm1d(last)
        self.out = nn.Linear(last, outputs)
        self.out_frames = nn.Linear(last, outputs)      # trained beside it on frame posteriors, not exported
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.out.bias)

    @property
    def context(self) -> int:
        """Feature frames needed at either side of the middle of an output frame."""
        return SPLICE // 2 + SUBSAMPLING * sum(self.shape["dilations"])

    @staticmethod
    def _normed(norm: nn.BatchNorm1d, x: torch.Tensor) -> torch.Tensor:
        b, t, d = x.shape
        return norm(x.reshape(b * t, d)).reshape(b, t, d)

    def forward(self, x: torch.Tensor, dropout: float = 0.0):
        """[batch, feature frames, features] -> two times [batch, output frames, outputs]"""
        x = (x - self.mean) / self.std
        b, t, c = x.shape
        n = (t - SPLICE) // SUBSAMPLING + 1
        x = x.unfold(1, SPLICE, SUBSAMPLING).transpose(2, 3).reshape(b, n, SPLICE * c)
        x = F.relu(self._normed(self.first_norm, self.first(x)))
        for d, squeeze, widen, norm in zip(self.shape["dilations"], self.squeeze, self.widen, self.norms):
            s = squeeze(torch.cat([x[:, :-d], x[:, d:]], -1))
            y = F.relu(self._normed(norm, widen(torch.cat([s[:, :-d], s[:, d:]], -1))))
            if dropout > 0 and self.training:
                y = y * ((torch.rand(b, 1, y.shape[2]) * 2 - 1) * 2 * dropout + 1).to(y.dtype)
            x = y + BYPASS * x[:, d:-d]
        h = F.relu(self._normed(self.last_norm, self.last(x)))
        return self.out(h), self.out_frames(h)


def collate(features: list[np.ndarray], context: int):
    """Pads by repeating the edge frames -> (tensor, output frames of each)"""
    lengths = np.array([(len(f) + 2) // SUBSAMPLING for f in features])
    total = SUBSAMPLING * (int(lengths.max()) - 1) + 1 + 2 * context
    x = np.zeros((len(features), total, features[0].shape[1]), np.float32)
    for row, f in zip(x, features):
        row[:] = f[np.clip(np.arange(total) - context, 0, len(f) - 1)]
    return torch.from_numpy(x), lengths


# Names in checkpoints of model 0.1.
_OLD_NAMES = (("l0.", "first."), ("b0.", "first_norm."), ("lin.", "squeeze."), ("aff.", "widen."), ("bn.", "norms."),
              ("pre.", "last."), ("bp.", "last_norm."), ("xent.", "out_frames."))


def load(path) -> tuple[Net, tuple]:
    """Checkpoint -> (network, phone bigram of the denominator)."""
    saved = torch.load(path, weights_only=False)
    if "cfg" in saved:
        c = saved["cfg"]
        shape = dict(width=c["D"], bottleneck=c["K"], dilations=c["dils"], outputs=c["P"], features=c["idim"], last=c["pre"])
        weights = {}
        for name, value in saved["net"].items():
            for old, new in _OLD_NAMES:
                if name.startswith(old):
                    name = new + name[len(old):]
                    break
            weights[name] = value
    else:
        shape, weights = saved["shape"], saved["net"]
    net = Net(**shape)
    net.load_state_dict({k: v.float() if v.is_floating_point() else v for k, v in weights.items()})
    return net, saved.get("bigram") or saved.get("den")


def wider(net: Net, width: int, bottleneck: int, seed: int = 0) -> Net:
    """A larger network that computes the same: new units are copies of old ones, whose outgoing weights they share."""
    g = np.random.default_rng(seed)
    old = net.shape
    big = Net(**{**old, "width": width, "bottleneck": bottleneck})

    def mapping(small: int, large: int):
        source = np.concatenate([np.arange(small), g.integers(small, size=large - small)])
        # unequal shares break the symmetry between the copies
        share = g.uniform(0.5, 1.5, large)
        total = np.bincount(source, share, minlength=small)
        return torch.from_numpy(source), torch.from_numpy((share / total[source]).astype(np.float32))

    units, unit_share = mapping(old["width"], width)
    with torch.no_grad():
        big.mean.copy_(net.mean)
        big.std.copy_(net.std)

        def norm(to, frm, index):
            for name in ("weight", "bias", "running_mean", "running_var"):
                getattr(to, name).copy_(getattr(frm, name)[index])

        big.first.weight.copy_(net.first.weight[units])
        norm(big.first_norm, net.first_norm, units)
        both = torch.cat([units, units + old["width"]])
        both_share = torch.cat([unit_share, unit_share])
        for i in range(len(old["dilations"])):
            narrow, narrow_share = mapping(old["bottleneck"], bottleneck)
            big.squeeze[i].weight.copy_(net.squeeze[i].weight[narrow][:, both] * both_share)
            pair = torch.cat([narrow, narrow + old["bottleneck"]])
            big.widen[i].weight.copy_(net.widen[i].weight[units][:, pair] * torch.cat([narrow_share, narrow_share]))
            norm(big.norms[i], net.norms[i], units)
        big.last.weight.copy_(net.last.weight[:, units] * unit_share)
        norm(big.last_norm, net.last_norm, torch.arange(old["last"]))
        for name in ("out", "out_frames"):
            getattr(big, name).load_state_dict(getattr(net, name).state_dict())
    return big
