// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <utility>

/// Pieces of pickles, as torch.save writes them.
namespace bild::test::pickle {

[[nodiscard]] QByteArray text(const QByteArray& content);
[[nodiscard]] QByteArray integer(qint64 number);
[[nodiscard]] QByteArray global(const QByteArray& module, const QByteArray& name);
[[nodiscard]] QByteArray tuple(const QList<QByteArray>& items);
[[nodiscard]] QByteArray sizes(const QList<qint64>& numbers);

/// A view as the pickle describes it. By default eight floats in one row, in the storage "0".
struct View {
    QByteArray storageType = "FloatStorage";
    QByteArray key = "0";
    qint64 elements = 8;
    qint64 offset = 0;
    QList<qint64> shape = {8};
    QList<qint64> strides = {1};
};
[[nodiscard]] QByteArray storage(const View& view);
[[nodiscard]] QByteArray tensor(const View& view);

/// A whole pickle: a dictionary of these keys and values, each a piece.
[[nodiscard]] QByteArray stateDict(const QList<std::pair<QByteArray, QByteArray>>& items);

/// A whole pickle: `instructions` between its beginning and its end.
[[nodiscard]] QByteArray program(const QByteArray& instructions);

}  // namespace bild::test::pickle
