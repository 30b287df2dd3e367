"""Checkpoint + graph -> a model directory for Vosk: am/final.mdl in Kaldi's nnet3 format, conf/, graph/; and adapt/, the
language model and lexicon that the graph was made of, so that `tingjian models adapt` can add words.

Batch normalisation, feature mean and variance are folded into the affine layers.
"""

import argparse
import gzip
import io
import shutil
import struct
from pathlib import Path

import numpy as np

import network
from topology import PHONE_TABLE, network_phone

MFCC = """--sample-frequency=8000
--use-energy=false
--num-mel-bins=40
--num-ceps=40
--low-freq=40
--high-freq=-200
--dither=0
--allow-downsample=true
--allow-upsample=true
"""
SEARCH = """--min-active=200
--max-active={max_active}
--beam={beam}
--lattice-beam={lattice_beam}
--acoustic-scale={acoustic_scale}
--frame-subsampling-factor=3
--endpoint.silence-phones=1
--endpoint.rule2.min-trailing-silence=0.5
--endpoint.rule3.min-trailing-silence=0.8
--endpoint.rule4.min-trailing-silence=1.5
"""


class KaldiWriter:
    def __init__(self):
        self.out = io.BytesIO()

    def token(self, text: str):
        self.out.write(text.encode() + b" ")

    def integer(self, v: int):
        self.out.write(b"\4" + struct.pack("<i", v))

    def real(self, v: float):
        self.out.write(b"\4" + struct.pack("<f", v))

    def double(self, v: float):
        self.out.write(b"\x08" + struct.pack("<d", v))

    def integers(self, v):
        self.out.write(b"\4" + struct.pack("<i", len(v)) + np.asarray(v, "<i4").tobytes())

    def vector(self, v):
        v = np.asarray(v, "<f4")
        self.token("FV")
        self.integer(len(v))
        self.out.write(v.tobytes())

    def matrix(self, m):
        m = np.ascontiguousarray(m, "<f4")
        self.token("FM")
        self.integer(m.shape[0])
        self.integer(m.shape[1])
        self.out.write(m.tobytes())


def transition_model(w: KaldiWriter) -> None:
    phones = list(range(1, len(PHONE_TABLE)))
    w.token("<TransitionModel>")
    w.token("<Topology>")
    w.integers(phones)
    w.integers([-1] + [0] * len(phones))
    w.integer(-1)                                       # extended format: forward and self-loop pdf differ
    w.integer(1)
    w.integer(2)                                        # states
    for v in (0, 1, 2):                                 # forward class 0, loop class 1, two transitions:
        w.integer(v)
    for target in (0, 1):
        w.integer(target)
        w.real(0.5)
    for v in (-1, -1, 0):                               # the final state
        w.integer(v)
    w.token("</Topology>")
    w.token("<Tuples>")
    w.integer(len(phones))
    for phone in phones:
        for v in (phone, 0, 2 * network_phone(phone), 2 * network_phone(phone) + 1):
            w.integer(v)
    w.token("</Tuples>")
    w.token("<LogProbs>")
    w.vector([0.0] + [np.log(0.5)] * (2 * len(phones)))
    w.token("</LogProbs>")
    w.token("</TransitionModel>")


def array(t) -> np.ndarray:
    return t.detach().double().numpy()


def folded(linear, norm):
    gain = array(norm.weight) / np.sqrt(array(norm.running_var) + norm.eps)
    return array(linear.weight) * gain[:, None], array(norm.bias) - array(norm.running_mean) * gain


def layers(net: network.Net):
    """-> (components [(name, kind, data)], config lines)"""
    shape, parts, config = net.shape, [], [f"input-node name=input dim={net.shape['features']}"]

    def add(name, kind, data, source):
        parts.append((name, kind, data))
        config.append(f"component-node name={name} component={name} input={source}")

    weight, bias = folded(net.first, net.first_norm)
    weight = weight / np.tile(array(net.std), network.SPLICE)[None]
    bias = bias - weight @ np.tile(array(net.mean), network.SPLICE)
    half = network.SPLICE // 2
    window = ", ".join(f"Offset(input, {o})" if o else "input" for o in range(-half, half + 1))
    add("first.affine", "affine", (weight, bias), f"Append({window})")
    add("first.relu", "relu", shape["width"], "first.affine")
    before = "first.relu"
    for i, dilation in enumerate(shape["dilations"]):
        n, o = f"f{i + 1}", dilation * network.SUBSAMPLING
        add(n + ".linear", "affine", (array(net.squeeze[i].weight), np.zeros(shape["bottleneck"])), f"Append(Offset({before}, {-o}), {before})")
        add(n + ".affine", "affine", folded(net.widen[i], net.norms[i]), f"Append({n}.linear, Offset({n}.linear, {o}))")
        add(n + ".relu", "relu", shape["width"], n + ".affine")
        add(n + ".sum", "same", shape["width"], f"Sum(Scale({network.BYPASS}, {before}), {n}.relu)")
        before = n + ".sum"
    add("last.affine", "affine", folded(net.last, net.last_norm), before)
    add("last.relu", "relu", shape["last"], "last.affine")
    add("output.affine", "affine", (array(net.out.weight), array(net.out.bias)), "last.relu")
    config.append("output-node name=output input=output.affine objective=linear")
    return parts, config


def nnet3(w: KaldiWriter, net: network.Net) -> None:
    parts, config = layers(net)
    w.token("<Nnet3>")
    w.out.write(b"\n" + "\n".join(config).encode() + b"\n\n")
    w.token("<NumComponents>")
    w.integer(len(parts))
    for name, kind, data in parts:
        w.token("<ComponentName>")
        w.token(name)
        if kind == "affine":
            w.token("<FixedAffineComponent>")
            w.token("<LinearParams>")
            w.matrix(data[0])
            w.token("<BiasParams>")
            w.vector(data[1])
            w.token("</FixedAffineComponent>")
        elif kind == "relu":
            w.token("<RectifiedLinearComponent>")
            w.token("<Dim>")
            w.integer(data)
            w.token("<ValueAvg>")
            w.vector([])
            w.token("<DerivAvg>")
            w.vector([])
            w.token("<Count>")
            w.double(0.0)
            w.token("<OderivRms>")
            w.vector([])
            for field in ("<OderivCount>", "<NumDimsSelfRepaired>", "<NumDimsProcessed>"):
                w.token(field)
                w.double(0.0)
            w.token("</RectifiedLinearComponent>")
        else:
            w.token("<NoOpComponent>")
            w.token("<Dim>")
            w.integer(data)
            w.token("<BackpropScale>")
            w.real(1.0)
            w.token("</NoOpComponent>")
    w.token("</Nnet3>")
    w.token("<LeftContext>")
    w.integer(net.context)
    w.token("<RightContext>")
    w.integer(net.context)
    w.token("<Priors>")
    w.vector([])


def acoustic_model(checkpoint: Path, out: Path) -> None:
    net, _ = network.load(checkpoint)
    net.eval()
    w = KaldiWriter()
    w.out.write(b"\0B")
    transition_model(w)
    nnet3(w, net)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(w.out.getvalue())


def what_the_graph_was_made_of(lm: Path, graph: Path, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for name in ("lm.arpa", "lexicon.txt"):
        with open(out / (name + ".gz"), "wb") as packed, gzip.GzipFile(fileobj=packed, filename="", mode="wb", mtime=0) as f:
            f.write((lm / name).read_bytes())
    shutil.copyfile(graph / "graph.conf", out / "graph.conf")


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--checkpoint", type=Path, required=True)
    p.add_argument("--graph", type=Path, required=True)
    p.add_argument("--lm", type=Path, help="the folder that the graph was made of; without it, no words can be added to the model later")
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--beam", type=float, default=12.0)
    p.add_argument("--lattice-beam", type=float, default=5.0)
    p.add_argument("--max-active", type=int, default=3000)
    p.add_argument("--acoustic-scale", type=float, default=1.0)
    a = p.parse_args()
    acoustic_model(a.checkpoint, a.out / "am" / "final.mdl")
    (a.out / "conf").mkdir(exist_ok=True)
    (a.out / "conf" / "mfcc.conf").write_text(MFCC)
    (a.out / "conf" / "model.conf").write_text(SEARCH.format(
        beam=a.beam, lattice_beam=a.lattice_beam, max_active=a.max_active, acoustic_scale=a.acoustic_scale))
    for name in ("HCLG.fst", "words.txt", "phones.txt", "phones/word_boundary.int"):
        target = a.out / "graph" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(a.graph / name, target)
    if a.lm:
        what_the_graph_was_made_of(a.lm, a.graph, a.out / "adapt")


if __name__ == "__main__":
    main()
