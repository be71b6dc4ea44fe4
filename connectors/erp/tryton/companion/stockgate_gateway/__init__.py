# This file is part of stockgate_gateway, a module for Tryton.
# SPDX-License-Identifier: GPL-3.0-or-later. The file LICENSE beside this folder holds the terms.
"""Registers the module's extensions: stock moves that know the gateway's event, and what may not stop them."""
from trytond.pool import Pool

from . import res, stock

__all__ = ['register']


def register():
    Pool.register(
        res.Warning,
        stock.Move,
        module='stockgate_gateway', type_='model')
