"""The pages of the office: door, form, act, redirect."""
