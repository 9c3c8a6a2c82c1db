# SPDX-License-Identifier: GPL-3.0-or-later
# The window's languages, built into the program as :/i18n/bild-studio_LANGUAGE.qm. The target update_translations looks
# for new strings; the English file holds plural forms alone.
set(catalogue ${PROJECT_SOURCE_DIR}/translations/bild-studio)
set(translated_folders ${PROJECT_SOURCE_DIR}/core ${PROJECT_SOURCE_DIR}/ui ${PROJECT_SOURCE_DIR}/app)
# Core is without Qt: its Message says with its own macro which context it has.
set(lupdate_options -locations none -no-obsolete -tr-function-alias Q_DECLARE_TR_FUNCTIONS+=BILD_TR_CONTEXT)
add_custom_target(update_translations
    COMMAND Qt6::lupdate ${lupdate_options} ${translated_folders} -ts ${catalogue}_de.ts ${catalogue}_zh_CN.ts
    COMMAND Qt6::lupdate ${lupdate_options} -pluralonly ${translated_folders} -ts ${catalogue}_en.ts
    VERBATIM
)

set(catalogues ${catalogue}_de.ts ${catalogue}_en.ts ${catalogue}_zh_CN.ts)
qt_add_lrelease(bild_studio_app NO_GLOBAL_TARGET TS_FILES ${catalogues} QM_FILES_OUTPUT_VARIABLE compiled_catalogues)
qt_add_resources(bild_studio_app translations
    PREFIX /i18n
    BASE ${CMAKE_CURRENT_BINARY_DIR}
    FILES ${compiled_catalogues}
)
