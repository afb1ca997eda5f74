"""Sample answers with known figures, and the program that makes them."""
