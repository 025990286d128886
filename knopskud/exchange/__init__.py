"""Plan files in and out, without HTTP."""
