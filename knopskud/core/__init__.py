"""Small values that everything else is made of: words, refs, money, years, text. Knows no Django."""
