"""What a value in the environment that cannot be used is told with."""


class SettingError(ValueError):
    """A value in the environment that cannot be used; carries the variable's name."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name} {why}")
        self.name = name
