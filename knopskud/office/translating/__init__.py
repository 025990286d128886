"""The office's pages for texts in other languages: what is missing, Danish beside the translation, files for bureaus."""
