# The shipped content (component kinds, designs, decks) and the diagram font are compiled into core/base,
# so that every program finds them wherever it is installed.
find_path(ARCHDECK_INTER_DIR Inter-Regular.otf PATHS /usr/share/fonts/opentype/inter /usr/share/fonts/inter REQUIRED NO_DEFAULT_PATH)

file(GLOB_RECURSE content RELATIVE ${PROJECT_SOURCE_DIR} CONFIGURE_DEPENDS
  ${PROJECT_SOURCE_DIR}/templates/*.json ${PROJECT_SOURCE_DIR}/templates/*.gv ${PROJECT_SOURCE_DIR}/templates/*.md
  ${PROJECT_SOURCE_DIR}/decks/*.md)
set(qrc "<RCC><qresource prefix=\"/archdeck\">\n")
foreach(file IN LISTS content)
  string(APPEND qrc "<file alias=\"${file}\">${PROJECT_SOURCE_DIR}/${file}</file>\n")
endforeach()
foreach(weight Regular SemiBold)
  string(APPEND qrc "<file alias=\"fonts/Inter-${weight}.otf\">${ARCHDECK_INTER_DIR}/Inter-${weight}.otf</file>\n")
endforeach()
string(APPEND qrc "</qresource></RCC>\n")
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/content.qrc CONTENT "${qrc}" @ONLY)

# Called once core/base exists: its resources.cpp makes the linker keep them.
function(archdeck_add_content)
  qt_add_resources(content_sources ${PROJECT_BINARY_DIR}/content.qrc)
  target_sources(archdeck_core_base PRIVATE ${content_sources})
endfunction()

# translations/*.ts, compiled into core/base as :/archdeck/i18n/. English has one too: it holds the plural forms.
function(archdeck_add_translations)
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/translations/*.ts)
  qt_add_lrelease(TS_FILES ${sources} QM_FILES_OUTPUT_VARIABLE compiled LRELEASE_TARGET archdeck_texts)
  qt_add_resources(archdeck_core_base texts PREFIX /archdeck/i18n BASE ${PROJECT_BINARY_DIR} FILES ${compiled})
  add_custom_target(texts VERBATIM
    COMMAND ${CMAKE_COMMAND} -DLUPDATE=$<TARGET_FILE:Qt6::lupdate> -DSOURCE=${PROJECT_SOURCE_DIR} -DUPDATE=ON
      -P ${PROJECT_SOURCE_DIR}/cmake/Texts.cmake)
endfunction()
