"""The training of the models behind `claims check`: what it refuses before it begins."""

import pytest

from claims.errors import ModelError, UsageError

pytest.importorskip("torch", reason="training needs the extra `train`")
pytest.importorskip("transformers", reason="training needs the extra `train`")
pytest.importorskip("onnx", reason="training needs the extra `train`")

from claims.train.readers import train_readers, write_vectors
from claims.train.rumors import Rumors
from claims.train.stance import StancePlan

NONE = Rumors({}, (), {}, ())


def test_a_base_that_is_none_is_told(tmp_path):
    with pytest.raises(ModelError, match="holds no encoder"):
        write_vectors(tmp_path / "nowhere", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_device_that_is_none_is_told(tmp_path):
    with pytest.raises(UsageError, match="--device toaster"):
        train_readers(NONE, tmp_path, tmp_path / "out", StancePlan(), device="toaster")


def test_fewer_claims_than_folds_are_refused(tmp_path):
    with pytest.raises(UsageError, match="0 claims are too few for 5 folds"):
        train_readers(NONE, tmp_path, tmp_path / "out", StancePlan())
