"""In whose name a registry record is changed."""

from __future__ import annotations

from typing import Any

from wagtail.log_actions import get_active_log_context


def quien() -> Any | None:
    """The person of Wagtail's log context: every view of the admin runs in one.

    None in a command or in a shell, where the entry says «El sistema»; code may say who
    with ``wagtail.log_actions.LogContext(user=…)``.
    """
    persona = get_active_log_context().user
    return persona if persona is not None and persona.is_authenticated else None
