"""A plan's budgets as an Excel file to read and hand in, with sums that Excel works out."""
