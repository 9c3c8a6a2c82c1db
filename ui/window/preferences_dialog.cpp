// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/preferences_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFontComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QVBoxLayout>

#include "look/plain_words.h"

namespace bild {
namespace {

/// A row's caption names the field to a screen reader, too.
void addRow(QFormLayout& form, const QString& caption, QWidget* field) {
    auto* label = new QLabel(caption);
    label->setBuddy(field);
    field->setAccessibleName(plainWords(caption));
    form.addRow(label, field);
}

QLabel* heading(const QString& text) {
    auto* label = new QLabel(text);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

QLabel* explanation(const QString& text) {
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

}  // namespace

PreferencesDialog::PreferencesDialog(const Preferences& preferences, QWidget* parent)
    : QDialog(parent),
      m_appearance(new QComboBox),
      m_language(new QComboBox),
      m_ownFont(new QCheckBox(tr("Font of its own for the te&xts"))),
      m_font(new QFontComboBox),
      m_fontSize(new QDoubleSpinBox),
      m_device(new QComboBox),
      m_dtype(new QComboBox),
      m_threads(new QSpinBox),
      m_measureBaseline(new QCheckBox(tr("&Measure the large model alone when idle"))) {
    setWindowTitle(tr("Preferences"));
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    addViewRows(*form, preferences);
    addEngineRows(*form, preferences);
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(tr("OK"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* rows = new QScrollArea;
    rows->setWidgetResizable(true);
    rows->setFrameShape(QFrame::NoFrame);
    rows->setFocusPolicy(Qt::NoFocus);
    rows->setWidget(fields);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(rows);
    layout->addWidget(buttons);
    fitScreen(*form, *rows);
}

/// As large as the fields need, if the screen allows: then they scroll.
void PreferencesDialog::fitScreen(const QFormLayout& form, QScrollArea& rows) {
    const int bar = rows.verticalScrollBar()->sizeHint().width();
    const int width = form.sizeHint().width() + bar;
    rows.setMinimumWidth(form.minimumSize().width() + bar);
    const int height = form.hasHeightForWidth() ? form.totalHeightForWidth(width) : form.sizeHint().height();
    const QSize around = sizeHint() - rows.sizeHint();
    resize(QSize(width + around.width(), height + around.height()).boundedTo(screen()->availableSize() * 9 / 10));
}

void PreferencesDialog::addViewRows(QFormLayout& form, const Preferences& preferences) {
    form.addRow(heading(tr("Appearance")));
    m_appearance->addItem(tr("As the system"));
    m_appearance->addItem(tr("Light"));
    m_appearance->addItem(tr("Dark"));
    m_appearance->setCurrentIndex(static_cast<int>(preferences.appearance));
    addRow(form, tr("&Colours:"), m_appearance);
    m_language->addItem(tr("As the system"), QString());
    // Each language by its own name, so that nobody gets lost in a foreign one.
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    m_language->addItem(QString::fromUtf8("简体中文"), QStringLiteral("zh_CN"));
    m_language->setCurrentIndex(std::max(0, m_language->findData(preferences.language)));
    addRow(form, tr("&Language:"), m_language);
    form.addRow(QString(), explanation(tr("Another language is used from the next start on.")));
    m_ownFont->setChecked(!preferences.fontFamily.isEmpty());
    form.addRow(QString(), m_ownFont);
    if (!preferences.fontFamily.isEmpty()) m_font->setCurrentFont(QFont(preferences.fontFamily));
    m_font->setEnabled(m_ownFont->isChecked());
    connect(m_ownFont, &QCheckBox::toggled, m_font, &QWidget::setEnabled);
    addRow(form, tr("&Font:"), m_font);
    m_fontSize->setRange(kSmallestFont, kLargestFont);
    m_fontSize->setDecimals(1);
    m_fontSize->setSuffix(tr(" pt"));
    m_fontSize->setValue(preferences.fontSize);
    addRow(form, tr("&Size:"), m_fontSize);
}

void PreferencesDialog::addEngineRows(QFormLayout& form, const Preferences& preferences) {
    form.addRow(heading(tr("Models")));
    m_device->addItems({tr("Best there is"), tr("Processor (CPU)"), tr("Graphics card (CUDA)")});
    m_device->setCurrentIndex(static_cast<int>(preferences.device));
    addRow(form, tr("&Device:"), m_device);
    m_dtype->addItems({tr("Best for the device"), QStringLiteral("float32"), QStringLiteral("bfloat16"),
                       QStringLiteral("float16"), QStringLiteral("int8")});
    m_dtype->setCurrentIndex(static_cast<int>(preferences.dtype));
    addRow(form, tr("&Number format:"), m_dtype);
    m_threads->setRange(0, kMostThreads);
    m_threads->setSpecialValueText(tr("one a core"));
    m_threads->setValue(preferences.threads);
    addRow(form, tr("&Threads:"), m_threads);
    m_measureBaseline->setChecked(preferences.measureBaseline);
    form.addRow(QString(), m_measureBaseline);
    form.addRow(QString(), explanation(tr("After a run, the large model writes a few sentences alone, so that the "
                                          "speedup shown is a measured one.")));
}

Preferences PreferencesDialog::preferences() const {
    Preferences preferences;
    preferences.appearance = static_cast<Appearance>(m_appearance->currentIndex());
    preferences.language = m_language->currentData().toString();
    if (m_ownFont->isChecked()) preferences.fontFamily = m_font->currentFont().family();
    preferences.fontSize = m_fontSize->value();
    preferences.device = static_cast<DeviceChoice>(m_device->currentIndex());
    preferences.dtype = static_cast<DtypeChoice>(m_dtype->currentIndex());
    preferences.threads = m_threads->value();
    preferences.measureBaseline = m_measureBaseline->isChecked();
    return preferences;
}

}  // namespace bild
