"""Zip and Office packages: packed with equal bytes, looked at before they are unpacked."""
