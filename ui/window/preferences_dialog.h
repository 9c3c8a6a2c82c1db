// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "window/preferences.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFontComboBox;
class QFormLayout;
class QScrollArea;
class QSpinBox;

namespace bild {

/// Lets people change the preferences; `preferences()` is what they chose.
class PreferencesDialog : public QDialog {
    Q_OBJECT
public:
    explicit PreferencesDialog(const Preferences& preferences, QWidget* parent = nullptr);

    [[nodiscard]] Preferences preferences() const;

private:
    void addViewRows(QFormLayout& form, const Preferences& preferences);
    void addEngineRows(QFormLayout& form, const Preferences& preferences);
    void fitScreen(const QFormLayout& form, QScrollArea& rows);

    QComboBox* m_appearance;
    QComboBox* m_language;
    QCheckBox* m_ownFont;
    QFontComboBox* m_font;
    QDoubleSpinBox* m_fontSize;
    QComboBox* m_device;
    QComboBox* m_dtype;
    QSpinBox* m_threads;
    QCheckBox* m_measureBaseline;
};

}  // namespace bild
