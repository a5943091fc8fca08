"""Results as a reader or a program wants them: table, JSON, JSON lines, CSV, Markdown, one explained."""
