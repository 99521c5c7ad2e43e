"""The catalogue of questions: one `.rq` file a question, and what lists and checks them. Knows no engine."""
