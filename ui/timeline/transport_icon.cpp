// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/transport_icon.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

namespace bild {
namespace {

/// On a square from 0 to 1.
QPainterPath pathOf(Transport sign) {
    QPainterPath path;
    const auto triangle = [&path](double blunt, double tip) {
        path.addPolygon(QPolygonF({{blunt, 0.2}, {tip, 0.5}, {blunt, 0.8}}));
        path.closeSubpath();
    };
    const auto bar = [&path](double left) { path.addRect(QRectF(left, 0.2, 0.12, 0.6)); };
    switch (sign) {
        case Transport::Start:
            bar(0.14);
            triangle(0.84, 0.3);
            break;
        case Transport::Back:
            triangle(0.76, 0.22);
            break;
        case Transport::Play:
            path.addPolygon(QPolygonF({{0.24, 0.12}, {0.86, 0.5}, {0.24, 0.88}}));
            path.closeSubpath();
            break;
        case Transport::Pause:
            path.addRect(QRectF(0.22, 0.16, 0.2, 0.68));
            path.addRect(QRectF(0.58, 0.16, 0.2, 0.68));
            break;
        case Transport::Forward:
            triangle(0.24, 0.78);
            break;
        case Transport::End:
            triangle(0.16, 0.7);
            bar(0.74);
            break;
    }
    return path;
}

class TransportEngine : public QIconEngine {
public:
    TransportEngine(Transport sign, const QPalette& palette) : m_sign(sign), m_palette(palette) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State /*state*/) override {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.topLeft());
        painter->scale(rect.width(), rect.height());
        painter->fillPath(pathOf(m_sign), m_palette.color(group, QPalette::ButtonText));
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, {{0, 0}, size}, mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new TransportEngine(*this); }

private:
    Transport m_sign;
    QPalette m_palette;
};

}  // namespace

QIcon transportIcon(Transport sign, const QPalette& palette) {
    return QIcon(new TransportEngine(sign, palette));
}

}  // namespace bild
