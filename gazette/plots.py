"""Plots of Chinese names: the font that matplotlib needs for them."""

from __future__ import annotations

from ontology.errors import GazetteError

# those of simplified Chinese first; the others draw some characters as another country writes them
FONTS = (
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "Hiragino Sans GB",
    "SimHei", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Noto Serif CJK SC", "Noto Sans CJK JP", "Noto Sans CJK TC",
    "Arial Unicode MS",
)  # fmt: skip


def show_chinese(dpi: int = 80) -> str:
    """Have matplotlib draw Chinese, in plots made from now on, with the first of FONTS that this machine has.

    dpi: dots per inch of a figure. Returns the font's name. Raises GazetteError where there is no such font, or no
    matplotlib: names would be drawn as empty boxes.
    """
    try:
        import matplotlib
        from matplotlib import font_manager
    except ImportError:
        raise GazetteError("plots need matplotlib, which is not installed: pip install 'gazette[notebooks]'") from None
    here = set(font_manager.get_font_names())
    found = next((font for font in FONTS if font in here), None)
    if found is None:
        raise GazetteError(
            "no font for Chinese is installed, so that names would be drawn as boxes; install Noto Sans CJK"
            " (Debian, Ubuntu: apt-get install fonts-noto-cjk) or one of " + ", ".join(FONTS[1:])
        )
    matplotlib.rcParams.update({"font.family": [found, "sans-serif"], "axes.unicode_minus": False, "figure.dpi": dpi})
    return found
