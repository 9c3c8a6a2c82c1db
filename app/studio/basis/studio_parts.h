// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bild {

class EditHistory;
class EngineClient;
class MainWindow;
class SessionModel;
class Settings;

/// What the controllers of the window share. Everything outlives them; interface thread only.
struct StudioParts {
    Settings& settings;
    EngineClient& engine;
    SessionModel& model;
    MainWindow& window;
    EditHistory& history;
};

}  // namespace bild
