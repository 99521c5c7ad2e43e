"""Gazettes of invented cities with the facts that were written into them: what accuracy and speed are measured on.

The generator knows the contract of the fact tables and the forms that gazettes print in; it imports nothing of the
reading code, so that a fault there cannot hide here. Same seed, same texts.
"""
