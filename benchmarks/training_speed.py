#!/usr/bin/python3
"""Training speed of inkling-cli against the same network in Python's PyTorch (Debian: python3-torch).

    benchmarks/training_speed.py build/release/bin/inkling-cli train-images-idx3-ubyte.gz

Same network, batch, noise draws' law, Adam and moving average on both sides, float32, the given
number of threads. The two take turns, round by round, on the same images; medians are printed in
samples per second. PyTorch runs as one would write it (modules, torch.optim.Adam), once in its
default memory layout and once in channels_last.
"""
import argparse
import copy
import gzip
import math
import statistics
import subprocess
import tempfile
import time

import numpy as np
import torch
from torch import nn
import torch.nn.functional as F


class Block(nn.Module):
    def __init__(self, width_in, width_out, embedding, groups):
        super().__init__()
        self.norm1 = nn.GroupNorm(groups, width_in)
        self.conv1 = nn.Conv2d(width_in, width_out, 3, padding=1)
        self.norm2 = nn.GroupNorm(groups, width_out)
        self.conv2 = nn.Conv2d(width_out, width_out, 3, padding=1)
        self.modulation = nn.Linear(embedding, 2 * width_out)
        self.skip = nn.Identity() if width_in == width_out else nn.Conv2d(width_in, width_out, 1)

    def forward(self, x, hidden):
        h = self.conv1(F.silu(self.norm1(x)))
        gain, offset = self.modulation(hidden)[:, :, None, None].chunk(2, 1)
        h = self.conv2(F.silu(self.norm2(h) * (1 + gain) + offset))
        return self.skip(x) + h


class UNet(nn.Module):
    """engine/priors/unet.cpp at its default settings."""

    def __init__(self, channels=1, patch=2, base=32, multipliers=(1, 2), blocks=2, fourier=32,
                 embedding=128, groups=8):
        super().__init__()
        self.patch = patch
        inner = channels * patch * patch
        self.register_buffer("frequencies", torch.randn(fourier))
        self.embed = nn.Linear(2 * fourier, embedding)
        self.first = nn.Conv2d(inner, base, 3, padding=1)
        self.down, self.reduce = nn.ModuleList(), nn.ModuleList()
        self.up, self.enlarge = nn.ModuleList(), nn.ModuleList()
        skips, width = [base], base
        for level, m in enumerate(multipliers):
            part = nn.ModuleList()
            for _ in range(blocks):
                part.append(Block(width, base * m, embedding, groups))
                width = base * m
                skips.append(width)
            self.down.append(part)
            if level + 1 < len(multipliers):
                self.reduce.append(nn.Conv2d(width, width, 3, stride=2, padding=1))
                skips.append(width)
        self.middle = Block(width, width, embedding, groups)
        for level, m in reversed(list(enumerate(multipliers))):
            part = nn.ModuleList()
            for _ in range(blocks + 1):
                part.append(Block(width + skips.pop(), base * m, embedding, groups))
                width = base * m
            self.up.append(part)
            if level > 0:
                self.enlarge.append(nn.Conv2d(width, width, 3, padding=1))
        self.norm = nn.GroupNorm(groups, width)
        self.last = nn.Conv2d(width, inner, 3, padding=1)

    def forward(self, x, condition):
        angles = 2 * math.pi * condition[:, None] * self.frequencies[None]
        hidden = F.silu(self.embed(torch.cat([angles.cos(), angles.sin()], 1)))
        x = self.first(F.pixel_unshuffle(x, self.patch))
        skips = [x]
        for level, part in enumerate(self.down):
            for block in part:
                x = block(x, hidden)
                skips.append(x)
            if level < len(self.reduce):
                x = self.reduce[level](x)
                skips.append(x)
        x = self.middle(x, hidden)
        for level, part in enumerate(self.up):
            for block in part:
                x = block(torch.cat([x, skips.pop()], 1), hidden)
            if level < len(self.enlarge):
                x = self.enlarge[level](F.interpolate(x, scale_factor=2, mode="nearest"))
        return F.pixel_shuffle(self.last(F.silu(self.norm(x))), self.patch)


class PyTorch:
    def __init__(self, images, batch, channels_last):
        torch.manual_seed(0)
        self.images, self.batch = images, batch
        self.layout = torch.channels_last if channels_last else torch.contiguous_format
        self.network = UNet().to(memory_format=self.layout)
        self.average = copy.deepcopy(self.network)
        self.optimiser = torch.optim.Adam(self.network.parameters(), lr=1.5e-3)
        self.sigma = float(images.pow(2).mean().sqrt())

    def step(self):
        x = self.images[torch.randint(len(self.images), (self.batch,))]
        beta = (torch.randn(self.batch) * 1.4 - 1.4).clamp(math.log(0.01), math.log(50)).exp()
        b, s = beta.view(-1, 1, 1, 1), self.sigma
        noisy = x + torch.randn_like(x) * b
        total = (b * b + s * s).sqrt()
        target = (x - s * s / total ** 2 * noisy) / (s * b / total)
        inputs = (noisy / total).contiguous(memory_format=self.layout)
        loss = F.mse_loss(self.network(inputs, beta.log() / 4), target)
        self.optimiser.zero_grad()
        loss.backward()
        self.optimiser.step()
        with torch.no_grad():
            for average, weight in zip(self.average.parameters(), self.network.parameters()):
                average.lerp_(weight, 5e-4)
        return loss.item()

    def rate(self, steps):
        self.step()
        began = time.perf_counter()
        for _ in range(steps):
            self.step()
        return self.batch * steps / (time.perf_counter() - began)


def inkling_rate(cli, data, batch, steps, threads):
    """The rate between the log's first and second row: without loading, compiling of kernels and
    the measuring of the held-out error before the first."""
    with tempfile.TemporaryDirectory() as folder:
        # a checkpoint at each end would be timed with the steps
        command = [cli, "train", "--data", data, "--name", "speed", "--steps", str(steps),
                   "--batch", str(batch), "--threads", str(threads), "--held-out", "10",
                   "--evaluate-every", str(steps // 2), "--log", folder + "/log.csv",
                   "--output", folder + "/speed.safetensors", "--checkpoint-minutes", "1000"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with open(folder + "/log.csv") as log:
            rows = [line.split(",") for line in log.read().splitlines()[1:]]
    return (int(rows[1][1]) - int(rows[0][1])) / (float(rows[1][2]) - float(rows[0][2]))


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    p.add_argument("cli", help="inkling-cli")
    p.add_argument("data", help="IDX file of 28x28 images, .gz or not")
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--batch", type=int, default=64)
    p.add_argument("--steps", type=int, default=100)
    p.add_argument("--rounds", type=int, default=3)
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    opened = gzip.open if a.data.endswith(".gz") else open
    with opened(a.data, "rb") as f:
        pixels = np.frombuffer(f.read()[16:], np.uint8)
    images = torch.from_numpy(pixels.astype(np.float32) / 255).view(-1, 1, 28, 28)
    rivals = {"PyTorch %s, default layout" % torch.__version__: PyTorch(images, a.batch, False),
              "PyTorch %s, channels_last" % torch.__version__: PyTorch(images, a.batch, True)}
    rates = {name: [] for name in rivals}
    ours = []
    for _ in range(a.rounds):
        ours.append(inkling_rate(a.cli, a.data, a.batch, 4 * a.steps, a.threads))
        for name, rival in rivals.items():
            rates[name].append(rival.rate(a.steps))
    parameters = sum(w.numel() for w in next(iter(rivals.values())).network.parameters())
    print("batch %d, threads %d, %d parameters, medians of %d" %
          (a.batch, a.threads, parameters, a.rounds))
    inkling = statistics.median(ours)
    print("%-32s %8.1f samples/s" % ("Inkling", inkling))
    for name, values in rates.items():
        rate = statistics.median(values)
        print("%-32s %8.1f samples/s   Inkling is %.2f times as fast" % (name, rate, inkling / rate))


if __name__ == "__main__":
    main()
