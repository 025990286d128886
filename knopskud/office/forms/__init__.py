"""Forms made from the types of the parts: what can be typed is what a plan can hold."""
