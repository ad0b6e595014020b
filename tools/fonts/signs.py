#!/usr/bin/env python3
"""Makes assets/fonts/signs-*.woff2: Greek letters, hats and mathematical signs for the estimates.

The faces of the interface have no Greek, and a hat set by another font than its letter stands beside it. So the
signs are cut out of IBM Plex Sans, whose numbers' face is its sister, and the Greek letters get the anchors that
a combining mark needs. The licence reserves the original's name, so the cut has its own.

Needs fonttools and brotli, and the folder of the npm package @ibm/plex-sans 1.1.0:

    python3 tools/fonts/signs.py FOLDER
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.otTables import Anchor

NAME = 'Vector Prime Signs'
WEIGHTS = {'Regular': 400, 'Medium': 500, 'SemiBold': 600}
GREEK = [chr(code) for code in [*range(0x391, 0x3A2), *range(0x3A3, 0x3AA), *range(0x3B1, 0x3CA), 0x3D5]]
MARKS = '\u0302\u0303\u0304'
SIGNS = 'ˆ˜²³¹⁰⁴⁵⁶⁷⁸⁹⁺⁻ⁿ₀₁₂₃₄₅₆₇₈₉₊₋√∞−½∫×·±÷≤≥≠≈→←↑↓⇥∂∏∑∝∈∆′'
LATIN = 'abcdefghijklmnopqrstuvwxyzO'  # under a mark: x̄; O for the height of capitals

OUT = Path(__file__).resolve().parents[2] / 'assets' / 'fonts'


def anchored(font: TTFont) -> None:
    """Gives each Greek letter the place of a mark above it: its middle, at the height of o's or O's mark."""
    cmap = font.getBestCmap()
    glyphs = font['hmtx'].metrics
    for lookup in font['GPOS'].table.LookupList.Lookup:
        for table in lookup.SubTable:
            table = getattr(table, 'ExtSubTable', table)
            if table.LookupType != 4 or cmap[0x302] not in table.MarkCoverage.glyphs:
                continue
            bases = table.BaseCoverage.glyphs
            records = table.BaseArray.BaseRecord
            pattern = dict(zip(bases, records))
            added = {}
            for letter in GREEK:
                name = cmap.get(ord(letter))
                like = pattern.get(cmap[ord('o' if letter.islower() else 'O')])
                if name is None or name in pattern or like is None:
                    continue
                record = type(like)()
                record.BaseAnchor = []
                for anchor in like.BaseAnchor:
                    copy = None
                    if anchor is not None:
                        copy = Anchor()
                        copy.Format = 1
                        copy.XCoordinate = glyphs[name][0] // 2
                        copy.YCoordinate = anchor.YCoordinate
                    record.BaseAnchor.append(copy)
                added[name] = record
            order = font.getReverseGlyphMap()
            merged = sorted({**pattern, **added}.items(), key=lambda item: order[item[0]])
            table.BaseCoverage.glyphs = [name for name, _ in merged]
            table.BaseArray.BaseRecord = [record for _, record in merged]
            table.BaseArray.BaseCount = len(merged)


def renamed(font: TTFont, style: str) -> None:
    names = {1: NAME, 2: style, 4: f'{NAME} {style}', 6: f'VectorPrimeSigns-{style}', 16: NAME, 17: style}
    table = font['name']
    for record in list(table.names):
        if record.nameID in (3, 21, 22, 25):
            table.removeNames(nameID=record.nameID)
        elif record.nameID in names:
            record.string = names[record.nameID]


def main(folder: Path) -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    for style, weight in WEIGHTS.items():
        source = folder / 'fonts' / 'complete' / 'woff2' / f'IBMPlexSans-{style}.woff2'
        font = TTFont(source)
        options = subset.Options()
        options.layout_features = ['kern', 'mark', 'mkmk', 'ccmp', 'tnum']
        options.layout_scripts = ['*']
        options.name_IDs = ['*']
        options.hinting = False
        cut = subset.Subsetter(options)
        cut.populate(text=''.join(GREEK) + MARKS + SIGNS + LATIN)
        cut.subset(font)
        anchored(font)
        renamed(font, style)
        font.flavor = 'woff2'
        font.save(OUT / f'signs-{weight}.woff2')


if __name__ == '__main__':
    main(Path(sys.argv[1]))
