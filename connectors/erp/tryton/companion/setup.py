# This file is part of stockgate_gateway, a module for Tryton.
# SPDX-License-Identifier: GPL-3.0-or-later. The file LICENSE beside this folder holds the terms.
"""Packs the module; `pip install .` in this folder makes it known to the trytond of the same Python."""
from setuptools import setup

setup(
    name='stockgate_gateway',
    version='6.0.0',
    description='Tryton module: posts each event of an inventory gateway once',
    license='GPL-3.0-or-later',
    package_dir={'trytond.modules.stockgate_gateway': 'stockgate_gateway'},
    packages=['trytond.modules.stockgate_gateway'],
    package_data={'trytond.modules.stockgate_gateway': ['tryton.cfg', '*.xml']},
    install_requires=['trytond >= 6.0, < 6.1', 'trytond_stock >= 6.0, < 6.1'],
    entry_points={
        'trytond.modules': ['stockgate_gateway = trytond.modules.stockgate_gateway'],
    },
)
