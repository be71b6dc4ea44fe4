# This file is part of stockgate_gateway, a module for Tryton.
# SPDX-License-Identifier: GPL-3.0-or-later. The file LICENSE beside this folder holds the terms.
"""Warnings that do not stop a posting of the gateway."""
from trytond.pool import PoolMeta
from trytond.transaction import Transaction


class Warning(metaclass=PoolMeta):
    __name__ = 'res.user.warning'

    @classmethod
    def check(cls, warning_name):
        # A move's warning is named after its id, which a posting that was
        # rolled back does not have again: it cannot be accepted beforehand.
        accepted = Transaction().context.get('gateway_accepted') or ()
        if any(warning_name.endswith(end) for end in accepted):
            return False
        return super().check(warning_name)
