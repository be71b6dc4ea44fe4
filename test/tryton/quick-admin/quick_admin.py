# SPDX-License-Identifier: GPL-3.0-or-later, since it runs inside Tryton; the terms are in connectors/erp/tryton/companion/LICENSE.
"""trytond-admin for a database that tests throw away: what only a person at a screen would see is not made.

Called with trytond-admin's options. Left out are views, menus, actions, icons, reports and formats of addresses,
three quarters of the work; and Tryton's own records are not checked again one by one as they are loaded. Tables, access rights, messages,
sequences, accounts and every line of code are Tryton's. The server that runs on the database afterwards is started without this file.
"""
SCREEN = {
    'ir.action.act_window', 'ir.action.act_window.domain', 'ir.action.act_window.view', 'ir.action.keyword',
    'ir.action.report', 'ir.action.url', 'ir.action.wizard', 'ir.action-res.group', 'ir.export', 'ir.export.line',
    'ir.module.config_wizard.item', 'ir.ui.icon', 'ir.ui.menu', 'ir.ui.menu-res.group', 'ir.ui.view', 'party.address.format',
}

# The administrator has a menu; the chart of accounts is made by a wizard that answers with its next form.
NEEDED = {'ir.act_menu_tree', 'account.create_chart_properties_view_form'}


def leave_out_screens():
    from trytond.convert import TrytondXmlHandler
    from trytond.model.modelstorage import ModelStorage
    from trytond.pool import Pool

    # Names of the elements being left out are kept on Tryton's own handler.
    start, end = TrytondXmlHandler.startElement, TrytondXmlHandler.endElement
    get_id = TrytondXmlHandler.get_id
    left_out = set()

    def full(handler, xml_id):
        return xml_id if '.' in xml_id else '%s.%s' % (handler.module, xml_id)

    def start_element(self, name, attributes):
        if getattr(self, 'in_left_out', None):
            return
        model = 'ir.ui.menu' if name == 'menuitem' else attributes.get('model') if name == 'record' else None
        if model in SCREEN and full(self, attributes['id']) not in NEEDED:
            self.in_left_out = name
            left_out.add(full(self, attributes['id']))
            return
        start(self, name, attributes)

    def end_element(self, name):
        if getattr(self, 'in_left_out', None):
            if name == self.in_left_out:
                self.in_left_out = None
            return
        end(self, name)

    def known_id(self, xml_id):
        # A field that names what was left out stays empty; where it must not, Tryton says so.
        return None if full(self, xml_id) in left_out else get_id(self, xml_id)

    TrytondXmlHandler.startElement = start_element
    TrytondXmlHandler.endElement = end_element
    TrytondXmlHandler.get_id = known_id

    init, validate = Pool.init, ModelStorage.__dict__['_validate']

    def init_unchecked(self, *args, **names):
        ModelStorage._validate = classmethod(lambda cls, *args, **names: None)
        try:
            return init(self, *args, **names)
        finally:
            ModelStorage._validate = validate

    Pool.init = init_unchecked


def run():
    import trytond.commandline as commandline
    from trytond.config import config

    options = commandline.get_parser_admin().parse_args()
    config.update_etc(options.configfile)
    commandline.config_log(options)
    # After the configuration: what is imported reads it.
    leave_out_screens()
    import trytond.admin as admin

    admin.run(options)


run()
