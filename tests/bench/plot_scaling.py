#!/usr/bin/env python3
"""Draws what scaling printed: send cost and delivery rate against subscribers, a line for each number of senders.

usage: plot_scaling.py NAME=FILE.jsonl [NAME=FILE.jsonl ...] --svg OUT.svg > table.md

The first file is drawn with solid lines, the others dashed. The tables go to standard output.
"""
import argparse
import json
import math
import sys
from html import escape

SHAPES = {"broadcast": "broadcast to all", "targeted": "targeted, the rest are bystanders"}
METRICS = {"send_ns": "processor time of a send", "deliveries_per_s": "deliveries a second"}
# Told apart by colour-blind people too (Okabe and Ito).
COLOURS = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00"]
DASHES = ["none", "7 4", "2 3"]

PANEL_WIDTH, PANEL_HEIGHT = 400, 260
MARGIN_LEFT, MARGIN_TOP, GAP_X, GAP_Y = 70, 60, 90, 80


def read(argument):
    """The measurements of one NAME=FILE: {(shape, senders): {subscribers: row}}."""
    name, separator, path = argument.partition("=")
    if not separator:
        sys.exit(f"plot_scaling.py: \"{argument}\" should be NAME=FILE")
    series = {}
    try:
        with open(path, encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                try:
                    row = json.loads(line)
                    if row.get("workload") == "scaling":
                        series.setdefault((row["shape"], row["senders"]), {})[row["subscribers"]] = row
                except (ValueError, KeyError, AttributeError) as error:
                    sys.exit(f"plot_scaling.py: {path}, line {number}: not a line that scaling printed ({error})")
    except OSError as error:
        sys.exit(f"plot_scaling.py: cannot read {path}: {error.strerror}")
    if not series:
        sys.exit(f"plot_scaling.py: {path} holds no measurements; run scaling > {path}")
    return name, series


def quantity(value, metric):
    """A value for people: 1.5 M, 820 k, 35 ns, 1.2 ms."""
    if metric == "send_ns":
        steps = [(1e9, " s"), (1e6, " ms"), (1e3, " µs"), (1, " ns")]
    else:
        steps = [(1e9, " G"), (1e6, " M"), (1e3, " k"), (1, "")]
    scale, unit = next((step for step in steps if value >= step[0]), steps[-1])
    return f"{value / scale:.3g}{unit}"


def ticks(exponents):
    """Where the grid lines of an axis stand: at powers of ten, and between them where there are few."""
    between = (1, 2, 5) if len(exponents) <= 3 else (1,)
    return [factor * 10.0 ** exponent for exponent in exponents[:-1] for factor in between] + [10.0 ** exponents[-1]]


def decades(values):
    """The powers of ten that enclose the values."""
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return list(range(low, max(high, low + 1) + 1))


class Panel:
    """One log-log diagram: a shape and a metric."""

    def __init__(self, x, y, shape, metric, programs):
        self.x, self.y, self.shape, self.metric, self.programs = x, y, shape, metric, programs
        rows = [row for _, series in programs for (s, _), cells in series.items() if s == shape
                for row in cells.values()]
        self.across = decades([row["subscribers"] for row in rows])
        self.up = decades([max(row[metric], 1e-3) for row in rows])

    def place(self, subscribers, value):
        def along(value, range_):
            return (math.log10(max(value, 1e-3)) - range_[0]) / (range_[-1] - range_[0])
        return (self.x + PANEL_WIDTH * along(subscribers, self.across),
                self.y + PANEL_HEIGHT * (1 - along(value, self.up)))

    def svg(self, colours):
        yield (f'<text x="{self.x}" y="{self.y - 12}" font-weight="bold">{escape(METRICS[self.metric])}, '
               f'{escape(SHAPES[self.shape])}</text>')
        yield from self.axes()
        for number, (_, series) in enumerate(self.programs):
            for (shape, senders), cells in sorted(series.items()):
                if shape == self.shape:
                    yield from self.line(cells, colours[senders], DASHES[number % len(DASHES)])

    def axes(self):
        left, bottom = self.x, self.y + PANEL_HEIGHT
        for exponent in self.across:
            x, _ = self.place(10 ** exponent, 1)
            yield f'<line x1="{x:.1f}" y1="{self.y}" x2="{x:.1f}" y2="{bottom}" class="grid"/>'
            yield f'<text x="{x:.1f}" y="{bottom + 18}" text-anchor="middle">{10 ** exponent:,}</text>'
        for tick in ticks(self.up):
            _, y = self.place(1, tick)
            yield f'<line x1="{left}" y1="{y:.1f}" x2="{left + PANEL_WIDTH}" y2="{y:.1f}" class="grid"/>'
            yield (f'<text x="{left - 8}" y="{y + 4:.1f}" text-anchor="end">'
                   f'{quantity(tick, self.metric)}</text>')
        yield f'<text x="{left + PANEL_WIDTH / 2}" y="{bottom + 38}" text-anchor="middle">subscribers</text>'

    def line(self, cells, colour, dash):
        points = [self.place(subscribers, row[self.metric]) for subscribers, row in sorted(cells.items())]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        yield f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2" stroke-dasharray="{dash}"/>'
        for x, y in points:
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>'


def legend(x, y, programs, colours):
    for number, (name, series) in enumerate(programs):
        for senders in sorted({senders for _, senders in series}):
            yield (f'<line x1="{x}" y1="{y}" x2="{x + 34}" y2="{y}" stroke="{colours[senders]}" stroke-width="2" '
                   f'stroke-dasharray="{DASHES[number % len(DASHES)]}"/>')
            yield f'<text x="{x + 42}" y="{y + 4}">{escape(name)}, {senders} sender{"s" if senders > 1 else ""}</text>'
            y += 22
        y += 8


def drawing(programs):
    senders = sorted({senders for _, series in programs for _, senders in series})
    colours = {number: COLOURS[i % len(COLOURS)] for i, number in enumerate(senders)}
    width = MARGIN_LEFT + 2 * PANEL_WIDTH + GAP_X + 210
    height = MARGIN_TOP + 2 * PANEL_HEIGHT + GAP_Y + 60
    yield (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
           f'height="{height}" font-family="sans-serif" font-size="12" fill="#222">')
    yield "<style>.grid { stroke: #ddd; stroke-width: 1 }</style>"
    yield '<rect width="100%" height="100%" fill="#fff"/>'
    yield f'<text x="{MARGIN_LEFT}" y="24" font-size="16" font-weight="bold">How cost grows with subscribers</text>'
    for row, metric in enumerate(METRICS):
        for column, shape in enumerate(SHAPES):
            panel = Panel(MARGIN_LEFT + column * (PANEL_WIDTH + GAP_X), MARGIN_TOP + row * (PANEL_HEIGHT + GAP_Y),
                          shape, metric, programs)
            yield from panel.svg(colours)
    yield from legend(MARGIN_LEFT + 2 * PANEL_WIDTH + GAP_X + 24, MARGIN_TOP + 10, programs, colours)
    yield "</svg>"


def tables(programs):
    for shape, title in SHAPES.items():
        for metric, what in METRICS.items():
            columns = [(name, series, senders) for name, series in programs
                       for senders in sorted({senders for s, senders in series if s == shape})]
            yield f"\n**{what.capitalize()}, {title}**\n"
            heads = [f"{name}, {senders} sender{'s' if senders > 1 else ''}" for name, _, senders in columns]
            yield "| subscribers | " + " | ".join(heads) + " |"
            yield "|---:|" + "---:|" * len(columns)
            counts = sorted({count for _, series, senders in columns for count in series[shape, senders]})
            for count in counts:
                cells = [series[shape, senders].get(count) for _, series, senders in columns]
                texts = [quantity(cell[metric], metric) if cell else "" for cell in cells]
                yield f"| {count:,} | " + " | ".join(texts) + " |"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("measurements", nargs="+", metavar="NAME=FILE")
    parser.add_argument("--svg", required=True, help="the drawing to write")
    args = parser.parse_args()
    programs = [read(argument) for argument in args.measurements]
    try:
        with open(args.svg, "w", encoding="utf-8") as out:
            out.write("\n".join(drawing(programs)) + "\n")
    except OSError as error:
        sys.exit(f"plot_scaling.py: cannot write {args.svg}: {error.strerror}")
    print("\n".join(tables(programs)))


if __name__ == "__main__":
    main()
