"""What reading and building cost: `make bench` measures it and writes BENCHMARKS.md. Measurements are no tests."""
