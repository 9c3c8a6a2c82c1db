// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SessionModel that item views see: segments, and below each its tokens.
#include "look/text_numbers.h"
#include "session/session_model.h"

namespace bild {
namespace {

QString shownProbability(const std::optional<ModelView>& view) {
    return view ? percent(static_cast<double>(view->token.probability)) : QString();
}

}  // namespace

QModelIndex SessionModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    // Tokens point to their segment, whose row may move; segments point nowhere.
    if (!parent.isValid()) return createIndex(row, column);
    return createIndex(row, column, m_nodes[static_cast<std::size_t>(parent.row())].get());
}

QModelIndex SessionModel::parent(const QModelIndex& child) const {
    const auto* node = static_cast<const Node*>(child.internalPointer());
    return node == nullptr ? QModelIndex() : createIndex(node->row, 0);
}

int SessionModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) return static_cast<int>(m_nodes.size());
    if (parent.internalPointer() != nullptr || parent.column() != 0) return 0;
    return m_nodes[static_cast<std::size_t>(parent.row())]->tokens;
}

int SessionModel::columnCount(const QModelIndex&) const {
    return ColumnCount;
}

QVariant SessionModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto* node = static_cast<const Node*>(index.internalPointer());
    if (node == nullptr) return segmentData(*m_nodes[static_cast<std::size_t>(index.row())], index.column(), role);
    const auto row = static_cast<std::size_t>(index.row());
    if (row >= node->segment.output().tokens().size()) return {};
    return tokenData(*node, row, index.column(), role);
}

QVariant SessionModel::segmentData(const Node& node, int column, int role) const {
    if (role == SourceRole) return QString::fromStdString(node.segment.source().text);
    if (role == FinishedRole) return node.segment.finished();
    if (role == Qt::DisplayRole && column == OriginColumn && node.segment.confirmed()) return tr("confirmed");
    if (role == Qt::DisplayRole && column == TextColumn) return QString::fromStdString(node.segment.text().text);
    if (role == Qt::DisplayRole && column == OriginColumn && node.segment.source().copied) return tr("copied");
    return {};
}

QVariant SessionModel::tokenData(const Node& node, std::size_t row, int column, int role) const {
    const OutputToken& token = node.segment.output().tokens()[row];
    if (role == MarkRole) return static_cast<int>(markOf(token.origin));
    if (role == Qt::TextAlignmentRole && column >= SmallColumn) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (column) {
        case TextColumn:
            return QString::fromStdString(token.piece).replace(QChar(0x2581), QChar(' '));
        case OriginColumn:
            return markName(markOf(token.origin));
        case SmallColumn:
            return shownProbability(token.small);
        case LargeColumn:
            return shownProbability(token.large);
        case DisagreementColumn:
            return token.verified || token.origin == Origin::Rollback ? nats(token.disagreement) : QString();
        default:
            return {};
    }
}

QVariant SessionModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractItemModel::headerData(section, orientation, role);
    }
    switch (section) {
        case TextColumn:
            return tr("Token");
        case OriginColumn:
            return tr("Origin");
        case SmallColumn:
            return tr("Small model");
        case LargeColumn:
            return tr("Large model");
        case DisagreementColumn:
            return tr("Disagreement");
        default:
            return {};
    }
}

QModelIndex SessionModel::indexOf(const TokenRef& ref) const {
    if (!ref.isValid() || ref.ghost) return {};
    return index(ref.token, 0, index(ref.segment, 0));
}

}  // namespace bild
