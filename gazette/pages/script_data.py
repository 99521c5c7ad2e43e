"""Values for the scripts of pages."""

from __future__ import annotations

import json

from markupsafe import Markup


def script_data(value: object) -> Markup:
    """A value as JSON that can stand in a script element: nothing in it ends the element.

    >>> print(script_data("</script>"))
    "\\u003c/script>"
    """
    text = json.dumps(value, ensure_ascii=False).replace("<", "\\u003c")
    return Markup(text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))
