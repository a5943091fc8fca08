"""Train the attribution model: from annotated articles to the weights that `claims.annotate.extract` runs.

examples → network → fit → quantize → card

Needs the extra `train` (torch, transformers, onnx); nothing outside this package imports it but the command.
"""
