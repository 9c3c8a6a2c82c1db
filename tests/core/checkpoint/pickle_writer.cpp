// SPDX-License-Identifier: GPL-3.0-or-later
#include "pickle_writer.h"

#include "model_files.h"

namespace bild::test::pickle {

QByteArray text(const QByteArray& content) {
    return "X" + littleEndian(static_cast<quint64>(content.size()), 4) + content;
}

QByteArray integer(qint64 number) {
    return QByteArray("\x8a\x08", 2) + littleEndian(static_cast<quint64>(number), 8);
}

QByteArray global(const QByteArray& module, const QByteArray& name) {
    return "c" + module + "\n" + name + "\n";
}

QByteArray tuple(const QList<QByteArray>& items) {
    return "(" + items.join() + "t";
}

QByteArray sizes(const QList<qint64>& numbers) {
    QList<QByteArray> items;
    for (const qint64 number : numbers) items.append(integer(number));
    return tuple(items);
}

QByteArray storage(const View& view) {
    return tuple({text("storage"), global("torch", view.storageType), text(view.key), text("cpu"),
                  integer(view.elements)}) +
           "Q";
}

QByteArray tensor(const View& view) {
    const QByteArray hooks = global("collections", "OrderedDict") + ")R";
    return global("torch._utils", "_rebuild_tensor_v2") +
           tuple({storage(view), integer(view.offset), sizes(view.shape), sizes(view.strides), "\x89", hooks}) + "R";
}

QByteArray stateDict(const QList<std::pair<QByteArray, QByteArray>>& items) {
    QByteArray instructions = "}(";
    for (const auto& [key, value] : items) instructions += key + value;
    return program(instructions + "u");
}

QByteArray program(const QByteArray& instructions) {
    return "\x80\x02" + instructions + ".";
}

}  // namespace bild::test::pickle
