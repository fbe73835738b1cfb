"""Which convention gives a published index; the door is :func:`cocokkan_konvensi`."""

from skm.skor.kecocokan.cocok import cocokkan_konvensi
from skm.skor.kecocokan.tercetak import nrr_mustahil

__all__ = ["cocokkan_konvensi", "nrr_mustahil"]
