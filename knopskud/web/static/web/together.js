// Writing together. Everything works without it.
