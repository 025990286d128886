"""Which SQL may write. When in doubt it may: a needless turn costs a moment, a missing one the file."""

import re

_FIRST_WORD = re.compile(r"(?:\s|;|--[^\n]*\n|/\*.*?\*/)*([a-z]+)", re.IGNORECASE | re.DOTALL)
_READS = {"select", "explain", "values", "commit", "end", "rollback", "release"}
_WRITING_WORD = re.compile(r"\b(insert|update|delete|replace)\b", re.IGNORECASE)
_WRITING_PRAGMA = re.compile(
    r"\b(wal_checkpoint|incremental_vacuum|optimize"
    r"|(journal_mode|user_version|application_id|schema_version|auto_vacuum)\s*[=(])",
    re.IGNORECASE,
)


def may_write(sql: str) -> bool:
    """Tell whether a statement that stands alone could change the file, or begin something that could."""
    found = _FIRST_WORD.match(sql)
    word = found.group(1).lower() if found else ""
    if word == "with":
        return bool(_WRITING_WORD.search(sql))
    if word == "pragma":
        return bool(_WRITING_PRAGMA.search(sql))
    return word not in _READS
