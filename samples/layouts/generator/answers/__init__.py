"""The answers, by the program that makes them."""
