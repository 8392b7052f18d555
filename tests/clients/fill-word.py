"""Fills in a Word file in LibreOffice, as somebody would who opens it there.

fill-word.py PROFILE IN.docx OUT.docx VALUES.json

VALUES is a map from names of bookmarks to what is put into the control or field there; a box is
ticked, whatever is said. Fields that it does not name are left as they are. Prints how many it
filled in. The value "password" opens a file that is locked, and locks the one that is saved. Runs with Debian's python3 and python3-uno.
"""

import json
import subprocess
import sys
import time

import uno
from com.sun.star.beans import NamedValue, PropertyValue

FILTER = "MS Word 2007 XML"
TRIES = 150
PAUSE = 0.2


def setting(name, value):
    made = PropertyValue()
    made.Name = name
    made.Value = value
    return made


def locks(password):
    """As Office locks files: the filter does not take the plain password."""
    names = (("CryptoType", "Standard"), ("OOXPassword", password))
    data = tuple(NamedValue(*each) for each in names)
    return setting("EncryptionData", uno.Any("[]com.sun.star.beans.NamedValue", data))


def started(profile):
    """LibreOffice in a process of its own, and its desktop."""
    pipe = f"fill{time.time_ns()}"
    accept = f"--accept=pipe,name={pipe};urp;"
    user = f"-env:UserInstallation=file://{profile}"
    process = subprocess.Popen(["soffice", "--headless", "--norestore", user, accept])
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", context
    )
    for _ in range(TRIES):
        try:
            office = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            break
        except Exception:  # until it listens, each try fails in its own way
            time.sleep(PAUSE)
    else:
        raise SystemExit("LibreOffice did not start")
    desktop = office.ServiceManager.createInstanceWithContext(
        "com.sun.star.frame.Desktop", office
    )
    return process, desktop


def portions(text):
    """All portions of a text and of the tables in it, in reading order."""
    blocks = text.createEnumeration()
    while blocks.hasMoreElements():
        block = blocks.nextElement()
        if block.supportsService("com.sun.star.text.TextTable"):
            for name in block.CellNames:
                yield from portions(block.getCellByName(name))
            continue
        inside = block.createEnumeration()
        while inside.hasMoreElements():
            yield inside.nextElement()


def fill_control(control, value):
    """Writes before what stands there, then deletes that: an emptied control lets go of its text."""
    if control.Checkbox:
        control.Checked = True
        value = control.CheckedState
    cursor = control.createTextCursor()
    cursor.gotoStart(False)
    control.insertString(cursor, value, False)
    first, *others = [part for part in listed(control) if part.String]
    for part in others:
        part.String = ""
    rest = first.Text.createTextCursorByRange(first.Start)
    rest.goRight(len(value), False)
    rest.goRight(len(first.String) - len(value), True)
    rest.String = ""
    control.ShowingPlaceHolder = False


def listed(control):
    parts = control.createEnumeration()
    while parts.hasMoreElements():
        yield parts.nextElement()


def fill(document, values):
    filled = 0
    name = ""
    for portion in list(portions(document.Text)):
        kind = portion.TextPortionType
        if kind == "Bookmark" and portion.IsStart:
            name = portion.Bookmark.Name
        if kind not in ("ContentControl", "TextField") or name not in values:
            continue
        value = values.pop(name)
        if kind == "ContentControl":
            fill_control(portion.ContentControl, value)
        else:
            portion.TextField.Content = value
        filled += 1
    return filled


def main(profile, source, target, values):
    with open(values, encoding="utf-8") as file:
        wanted = json.load(file)
    process, desktop = started(profile)
    try:
        url = uno.systemPathToFileUrl(source)
        password = wanted.pop("password", None)
        hidden = (setting("Hidden", True), *((setting("Password", password),) if password else ()))
        document = desktop.loadComponentFromURL(url, "_blank", 0, hidden)
        if document is None:
            raise SystemExit("it does not open")
        print(fill(document, wanted))
        saving = (setting("FilterName", FILTER), *((locks(password),) if password else ()))
        document.storeToURL(uno.systemPathToFileUrl(target), saving)
        document.close(True)
    finally:
        desktop.terminate()
        process.wait(30)


main(*sys.argv[1:])
