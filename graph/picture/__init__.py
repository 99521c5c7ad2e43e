"""What is drawn of a graph: the things and ties, the print behind them, and where each thing stands."""
