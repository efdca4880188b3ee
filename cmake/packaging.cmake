# What gets installed where, and the Debian package: `cmake --install build/release`, or `cpack -G DEB` in there.
include(GNUInstallDirs)

set(ARCHDECK_APP_ID io.github.archdeck.Archdeck)
set(packaging ${PROJECT_SOURCE_DIR}/packaging)

foreach(program archdeck archdeck-cli)
  if(TARGET ${program})
    install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  endif()
endforeach()
# Started by the two programs only, which look for it in ../libexec/archdeck.
if(TARGET archdeck-layout)
  install(TARGETS archdeck-layout archdeck-reader RUNTIME DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/archdeck)
endif()

install(FILES ${packaging}/${ARCHDECK_APP_ID}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${packaging}/${ARCHDECK_APP_ID}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${packaging}/${ARCHDECK_APP_ID}.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages
  RENAME ${ARCHDECK_APP_ID}.xml)
set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
foreach(size 16 22 24 32 48 64 128 256 512)
  install(FILES ${packaging}/icons/png/${size}.png DESTINATION ${icons}/${size}x${size}/apps RENAME ${ARCHDECK_APP_ID}.png)
endforeach()
install(FILES ${packaging}/icons/${ARCHDECK_APP_ID}.svg DESTINATION ${icons}/scalable/apps)
install(FILES ${packaging}/icons/${ARCHDECK_APP_ID}-symbolic.svg DESTINATION ${icons}/symbolic/apps)
install(FILES ${packaging}/icons/application-vnd.archdeck+sqlite3.svg DESTINATION ${icons}/scalable/mimetypes)

# Manual pages and the change log are installed compressed, as Debian asks, without a time stamp in them.
find_program(ARCHDECK_GZIP gzip)
function(archdeck_install_document file destination)
  get_filename_component(name ${file} NAME)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  if(ARCHDECK_GZIP)
    set(compressed ${PROJECT_BINARY_DIR}/documents/${name}.gz)
    file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/documents)
    execute_process(COMMAND ${ARCHDECK_GZIP} -9nc ${file} OUTPUT_FILE ${compressed} COMMAND_ERROR_IS_FATAL ANY)
    set(file ${compressed})
  endif()
  install(FILES ${file} DESTINATION ${destination})
endfunction()
foreach(page archdeck.1 archdeck-cli.1)
  archdeck_install_document(${packaging}/man/${page} ${CMAKE_INSTALL_MANDIR}/man1)
endforeach()
archdeck_install_document(${packaging}/debian/changelog ${CMAKE_INSTALL_DATADIR}/doc/archdeck)
install(FILES ${packaging}/debian/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/archdeck)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME archdeck)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_VENDOR "Archdeck developers")
set(CPACK_PACKAGE_CONTACT "Archdeck developers <archdeck@users.noreply.github.com>")
set(CPACK_PACKAGE_HOMEPAGE_URL "https://github.com/archdeck/archdeck")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "editor of AI system designs with spaced repetition of their trade-offs")
set(CPACK_PACKAGE_DESCRIPTION
"Archdeck is for people who prepare AI system-design interviews and keep a
portfolio of designs. It joins an editor of component diagrams, which comes
with case studies, with flashcards on the decisions behind them, scheduled by
the FSRS algorithm. Designs are exported to PDF, SVG, PNG and Graphviz.
.
This package holds the desktop application and its command line.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded at run time, so not among the libraries: the icons are SVG.
set(CPACK_DEBIAN_PACKAGE_DEPENDS qt6-svg-plugins)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS qt6-wayland)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
